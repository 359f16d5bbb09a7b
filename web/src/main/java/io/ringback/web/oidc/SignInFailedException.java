package io.ringback.web.oidc;

import org.jspecify.annotations.Nullable;

/** Somebody who came from the identity provider is not in. */
final class SignInFailedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final SignInProblem problem;

  SignInFailedException(SignInProblem problem, String message) {
    this(problem, message, null);
  }

  SignInFailedException(SignInProblem problem, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.problem = problem;
  }

  SignInProblem problem() {
    return problem;
  }
}
