package io.ringback.web.idempotency;

import io.ringback.idempotency.RequestKey;
import io.ringback.persistence.Collisions;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;

/**
 * Answers a POST that came before with what it was answered then. Without a key, nothing is
 * different.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class IdempotencyInterceptor {
  @Inject RequestKeys keys;
  @Inject InOneTransaction inOneTransaction;
  @Inject ClaimedAhead claimedAhead;

  @AroundInvoke
  Object once(InvocationContext call) throws Exception {
    Optional<RequestKey> key = keys.find(call.getParameters());
    return key.isEmpty() ? call.proceed() : once(key.get(), call);
  }

  private Response once(RequestKey key, InvocationContext call) throws Exception {
    Work work = () -> (Response) call.proceed();
    var idempotent = Objects.requireNonNull(call.getMethod().getAnnotation(Idempotent.class));
    if (idempotent.ownTransaction()) return claimedAhead.once(key, work);
    return idempotent.repeatable()
        ? Collisions.outlive(() -> inOneTransaction.once(key, work))
        : inOneTransaction.once(key, work);
  }
}
