package io.ringback.idempotency;

import io.ringback.errors.BusinessException;
import io.ringback.errors.ErrorKind;

/** The same Idempotency-Key came with another request: one of the two must be a mistake. */
public final class IdempotencyKeyReusedException extends BusinessException {
  public IdempotencyKeyReusedException() {
    super(
        ErrorKind.INVALID,
        "idempotency-key-reused",
        "this Idempotency-Key was used for another request");
  }
}
