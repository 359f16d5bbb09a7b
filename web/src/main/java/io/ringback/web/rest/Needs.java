package io.ringback.web.rest;

import io.ringback.access.Scope;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The scope that a key needs for a resource method. With several, any of them lets the request in,
 * and the method decides by who acts. Every resource method says it; a test sees to that.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {
  Scope[] value();
}
