package io.ringback.web.body;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.List;

/**
 * Refuses a form of parts that cannot be taken apart, which the server would take for a fault of
 * its own.
 */
@Provider
public class FormParts implements ReaderInterceptor {
  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    var type = context.getMediaType();
    if (!MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type)) return context.proceed();
    if (!type.getParameters().containsKey("boundary"))
      throw new MalformedException("the type of the content names no boundary");
    var form = read(context);
    if (form instanceof List<?> parts) for (var part : parts) check((EntityPart) part);
    return form;
  }

  private static Object read(ReaderInterceptorContext context) throws IOException {
    try {
      return context.proceed();
    } catch (RuntimeException unreadable) {
      throw unreadablePart();
    } catch (IOException failure) {
      // the parser wraps what it refuses; that the disk is full is not the sender's fault
      if (failure.getCause() == null) throw failure;
      throw unreadablePart();
    }
  }

  private static MalformedException unreadablePart() {
    return new MalformedException("a part of the form has headers that cannot be read");
  }

  private static void check(EntityPart part) throws IOException {
    if (part.getName() == null) throw new MalformedException("a part of the form has no name");
    try (var content = part.getContent()) {
      if (content == null) throw new MalformedException("a part of the form has parts itself");
    }
  }
}
