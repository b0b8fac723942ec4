
      export interface PossibleTypesResultData {
        possibleTypes: {
          [key: string]: string[]
        }
      }
      const result: PossibleTypesResultData = {
  "possibleTypes": {
    "AskRoleChangeResult": [
      "AskRoleChangeSuccess",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "ChangePasswordResult": [
      "ChangePasswordSuccess",
      "InvalidInput",
      "StepUpRequired"
    ],
    "CloseFileResult": [
      "CloseFileSuccess",
      "NotFound"
    ],
    "CompleteActivationResult": [
      "CompleteActivationSuccess",
      "InvalidInput",
      "LinkOver",
      "TooManyAttempts"
    ],
    "CompleteFranceConnectResult": [
      "InvalidInput",
      "LinkOver",
      "SignInSuccess",
      "TooManyAttempts"
    ],
    "CompleteSignInResult": [
      "LinkOver",
      "NotAllowed",
      "SignInSuccess",
      "TooManyAttempts",
      "WrongCode"
    ],
    "ConfirmEmailResult": [
      "ConfirmEmailSuccess",
      "LinkOver",
      "TooManyAttempts"
    ],
    "ContinueFranceConnectResult": [
      "FranceConnectSuccess",
      "LinkOver",
      "NotAllowed",
      "SecondProofNeeded",
      "SignInSuccess",
      "TooManyAttempts"
    ],
    "DecideRoleChangeResult": [
      "DecideRoleChangeSuccess",
      "NotAllowed",
      "NotFound"
    ],
    "EndSessionResult": [
      "EndSessionsSuccess",
      "NotFound"
    ],
    "FindMembersResult": [
      "FindMembersSuccess",
      "InvalidInput",
      "NotAllowed",
      "TooManyAttempts"
    ],
    "ForgetDeviceResult": [
      "ForgetDeviceSuccess",
      "NotFound"
    ],
    "FreezeAccountResult": [
      "FreezeAccountSuccess",
      "LinkOver",
      "TooManyAttempts"
    ],
    "IdentifyFranceConnectResult": [
      "FranceConnectSuccess",
      "InvalidInput",
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
    "OpenFileResult": [
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "OpenFileSuccess",
      "TooManyAttempts"
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
      "SecondProofNeeded",
      "StepUpRequired",
      "TooManyAttempts",
      "WrongCode"
    ],
    "ProveActivationResult": [
      "ActivationSuccess",
      "LinkOver",
      "TooManyAttempts",
      "WrongCode"
    ],
    "ProveFranceConnectResult": [
      "FranceConnectSuccess",
      "LinkOver",
      "NotAllowed",
      "SignInSuccess",
      "TooManyAttempts",
      "WrongCode"
    ],
    "ProveStepUpResult": [
      "InvalidInput",
      "LinkOver",
      "ProveStepUpSuccess",
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
    "SendFranceConnectCodeResult": [
      "FranceConnectSuccess",
      "LinkOver",
      "TooManyAttempts"
    ],
    "SendPasswordResetCodeResult": [
      "InvalidInput",
      "LinkOver",
      "SendPasswordResetCodeSuccess",
      "TooManyAttempts"
    ],
    "SendSignInCodeResult": [
      "InvalidInput",
      "LinkOver",
      "SendSignInCodeSuccess",
      "TooManyAttempts"
    ],
    "SendStepUpCodeResult": [
      "InvalidInput",
      "LinkOver",
      "SendStepUpCodeSuccess",
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
      "SecondProofNeeded",
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
    ],
    "UnlinkFranceConnectResult": [
      "NotAllowed",
      "StepUpRequired",
      "UnlinkFranceConnectSuccess"
    ],
    "ViewAsResult": [
      "NotAllowed",
      "NotFound",
      "ViewAsSuccess"
    ]
  }
};
      export default result;
    