package io.ringback.web.body;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Bounds a form like every other body, before its fields are taken apart, and refuses one that
 * cannot be.
 */
@Provider
public class FormBound implements ReaderInterceptor {
  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (!MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(context.getMediaType()))
      return context.proceed();
    context.setInputStream(new ByteArrayInputStream(BodyBytes.read(context.getInputStream())));
    try {
      return context.proceed();
    } catch (IllegalArgumentException undecodable) {
      throw new MalformedException(
          "a percent sign of the form has no two hexadecimal digits behind it");
    }
  }
}
