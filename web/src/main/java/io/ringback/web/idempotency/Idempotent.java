package io.ringback.web.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that takes an Idempotency-Key. The method answers with a {@code Response}. Every POST has
 * this; a test sees to that.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {
  /**
   * The work commits by itself and knows a repetition by itself, so it cannot share the key's
   * transaction.
   */
  @Nonbinding
  boolean ownTransaction() default false;

  /**
   * Key and work are done again, as a whole, when they collide with another transaction: the client
   * must not hear of that. The method can be run twice with the same parameters.
   */
  @Nonbinding
  boolean repeatable() default false;
}
