export const possibleTypes: Record<string, string[]> = {
  "Node": [
    "Claim",
    "ClaimLine",
    "Contract",
    "Member",
    "Payment"
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
  ]
}
