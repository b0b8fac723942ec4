export const possibleTypes: Record<string, string[]> = {
  "ChangeBeneficiariesResult": [
    "ChangeBeneficiariesSuccess",
    "IdempotencyConflict",
    "InvalidInput",
    "NotAllowed"
  ],
  "DeskRequestResult": [
    "DeskRequestSuccess",
    "InvalidInput",
    "NotAllowed",
    "NotFound"
  ],
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
  "SettlePaperResult": [
    "DeskRequestSuccess",
    "InvalidInput",
    "NotAllowed",
    "NotFound"
  ],
  "SimulateResult": [
    "ActNotSimulable",
    "InvalidInput",
    "NotFound",
    "SimulateSuccess"
  ]
}
