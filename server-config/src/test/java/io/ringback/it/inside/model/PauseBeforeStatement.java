package io.ringback.it.inside.model;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

@Interceptor
@Pausable
@Priority(Interceptor.Priority.APPLICATION)
class PauseBeforeStatement {
  @AroundInvoke
  Object around(InvocationContext call) throws Exception {
    Pause.beforeStatement();
    return call.proceed();
  }
}
