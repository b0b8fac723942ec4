
      export interface PossibleTypesResultData {
        possibleTypes: {
          [key: string]: string[]
        }
      }
      const result: PossibleTypesResultData = {
  "possibleTypes": {
    "AddPasskeyResult": [
      "AddPasskeySuccess",
      "InvalidInput",
      "PasskeyRefused",
      "TooManyAttempts"
    ],
    "ChangePasswordResult": [
      "ChangePasswordSuccess",
      "InvalidInput",
      "StepUpRequired"
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
    "CompleteSignInWithPasskeyResult": [
      "InvalidInput",
      "LinkOver",
      "PasskeyRefused",
      "SignInSuccess",
      "TooManyAttempts"
    ],
    "ConfirmCodeAppResult": [
      "ConfirmCodeAppSuccess",
      "LinkOver",
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
    "EndSessionResult": [
      "EndSessionsSuccess",
      "NotFound"
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
    "MakeRecoveryCodesResult": [
      "MakeRecoveryCodesSuccess",
      "StepUpRequired"
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
      "PasskeyRefused",
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
    "ProveStepUpWithPasskeyResult": [
      "InvalidInput",
      "LinkOver",
      "PasskeyRefused",
      "ProveStepUpSuccess",
      "TooManyAttempts"
    ],
    "RemoveCodeAppResult": [
      "NotFound",
      "RemoveCodeAppSuccess",
      "StepUpRequired"
    ],
    "RemovePasskeyResult": [
      "NotAllowed",
      "NotFound",
      "RemovePasskeySuccess",
      "StepUpRequired"
    ],
    "RenamePasskeyResult": [
      "InvalidInput",
      "NotFound",
      "RenamePasskeySuccess"
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
    "SignInWithPasskeyResult": [
      "InvalidInput",
      "NotAllowed",
      "PasskeyRefused",
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
    "StartCodeAppResult": [
      "NotAllowed",
      "StartCodeAppSuccess",
      "StepUpRequired"
    ],
    "StartPasskeyCreationResult": [
      "NotAllowed",
      "StartPasskeyCreationSuccess",
      "StepUpRequired",
      "TooManyAttempts"
    ],
    "StartPasskeySecondProofResult": [
      "AskPasskeySuccess",
      "LinkOver",
      "TooManyAttempts"
    ],
    "StartPasskeySignInResult": [
      "AskPasskeySuccess",
      "TooManyAttempts"
    ],
    "StartPasskeyStepUpResult": [
      "AskPasskeySuccess",
      "LinkOver",
      "TooManyAttempts"
    ],
    "UnlinkFranceConnectResult": [
      "NotAllowed",
      "StepUpRequired",
      "UnlinkFranceConnectSuccess"
    ]
  }
};
      export default result;
    