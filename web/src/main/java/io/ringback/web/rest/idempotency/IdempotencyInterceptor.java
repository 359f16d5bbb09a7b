package io.ringback.web.rest.idempotency;

import io.ringback.idempotency.RequestKey;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
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
    if (key.isEmpty()) return call.proceed();
    return isOnItsOwn(call)
        ? claimedAhead.once(key.get(), work(call))
        : inOneTransaction.once(key.get(), work(call));
  }

  private static Work work(InvocationContext call) {
    return () -> (Response) call.proceed();
  }

  private static boolean isOnItsOwn(InvocationContext call) {
    var idempotent = call.getMethod().getAnnotation(Idempotent.class);
    return idempotent != null && idempotent.ownTransaction();
  }
}
