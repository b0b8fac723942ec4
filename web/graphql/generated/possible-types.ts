
      export interface PossibleTypesResultData {
        possibleTypes: {
          [key: string]: string[]
        }
      }
      const result: PossibleTypesResultData = {
  "possibleTypes": {
    "CompleteActivationResult": [
      "CompleteActivationSuccess",
      "InvalidInput",
      "LinkOver",
      "TooManyAttempts"
    ],
    "ConfirmEmailResult": [
      "ConfirmEmailSuccess",
      "LinkOver",
      "TooManyAttempts"
    ],
    "FreezeAccountResult": [
      "FreezeAccountSuccess",
      "LinkOver",
      "TooManyAttempts"
    ],
    "Node": [
      "Claim",
      "ClaimLine",
      "Contract",
      "Member",
      "Payment"
    ],
    "OpenPasswordResetResult": [
      "LinkOver",
      "OpenPasswordResetSuccess",
      "TooManyAttempts"
    ],
    "Problem": [
      "ActNotSimulable",
      "IdempotencyConflict",
      "InvalidCredentials",
      "InvalidInput",
      "LinkOver",
      "NotAllowed",
      "NotFound",
      "TooManyAttempts",
      "WrongCode"
    ],
    "ProveActivationResult": [
      "ActivationSuccess",
      "LinkOver",
      "TooManyAttempts",
      "WrongCode"
    ],
    "RequestPasswordResetResult": [
      "InvalidInput",
      "RequestPasswordResetSuccess",
      "TooManyAttempts"
    ],
    "ResetPasswordResult": [
      "InvalidInput",
      "LinkOver",
      "ResetPasswordSuccess",
      "TooManyAttempts",
      "WrongCode"
    ],
    "SendActivationCodeResult": [
      "ActivationSuccess",
      "LinkOver",
      "TooManyAttempts"
    ],
    "SendEmailConfirmationResult": [
      "SendEmailConfirmationSuccess",
      "TooManyAttempts"
    ],
    "SendPasswordResetCodeResult": [
      "InvalidInput",
      "LinkOver",
      "SendPasswordResetCodeSuccess",
      "TooManyAttempts"
    ],
    "SetCareSharingResult": [
      "IdempotencyConflict",
      "InvalidInput",
      "NotAllowed",
      "SetCareSharingSuccess"
    ],
    "SignInResult": [
      "InvalidCredentials",
      "InvalidInput",
      "NotAllowed",
      "SignInSuccess",
      "TooManyAttempts"
    ],
    "SimulateResult": [
      "ActNotSimulable",
      "InvalidInput",
      "NotFound",
      "SimulateSuccess"
    ],
    "StartActivationResult": [
      "ActivationSuccess",
      "InvalidInput",
      "TooManyAttempts"
    ]
  }
};
      export default result;
    