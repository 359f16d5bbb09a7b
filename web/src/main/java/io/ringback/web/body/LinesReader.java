package io.ringback.web.body;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Reads a text by its lines. A log is no strict UTF-8: what is none becomes a question mark. */
@Provider
@Consumes(MediaType.TEXT_PLAIN)
public class LinesReader implements MessageBodyReader<Lines> {
  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == Lines.class;
  }

  @Override
  public Lines readFrom(
      Class<Lines> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream stream)
      throws IOException {
    return new Lines(new String(BodyBytes.read(stream), StandardCharsets.UTF_8).lines().toList());
  }
}
