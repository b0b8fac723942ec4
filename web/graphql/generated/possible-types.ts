export const possibleTypes: Record<string, string[]> = {
  "Problem": [
    "ActNotSimulable",
    "IdempotencyConflict",
    "InvalidCredentials",
    "InvalidInput",
    "LinkOver",
    "NotAllowed",
    "NotFound",
    "PasskeyRefused",
    "SecondProofNeeded",
    "StepUpRequired",
    "TooManyAttempts",
    "WrongCode"
  ],
  "SimulateResult": [
    "ActNotSimulable",
    "InvalidInput",
    "NotFound",
    "SimulateSuccess"
  ]
}
