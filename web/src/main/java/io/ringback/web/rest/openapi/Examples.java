package io.ringback.web.rest.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Puts together examples of what consists of things that have one: pages, a case with its next. */
final class Examples {
  private static final String PREFIX = "#/components/schemas/";

  private final Map<String, Schema> schemas;
  private final Map<String, APIResponse> responses;

  Examples(Components components) {
    schemas = components.getSchemas();
    responses = components.getResponses();
  }

  void complete() {
    responses.values().stream()
        .filter(response -> response.getContent() != null)
        .flatMap(response -> response.getContent().getMediaTypes().values().stream())
        .filter(type -> type.getExample() == null)
        .forEach(this::complete);
  }

  private void complete(MediaType type) {
    find(type.getSchema()).ifPresent(type::setExample);
  }

  /** The schema's own example, or one made of those of its members. */
  @SuppressWarnings("deprecation") // "examples" is an array: people read one more easily
  private Optional<Object> find(Schema schema) {
    if (schema.getRef() != null) return findNamed(schema.getRef());
    if (schema.getExample() != null) return Optional.of(schema.getExample());
    if (schema.getItems() != null) return find(schema.getItems()).map(List::of);
    if (schema.getAnyOf() != null) return find(schema.getAnyOf().get(0));
    return Optional.ofNullable(schema.getProperties()).flatMap(this::together);
  }

  private Optional<Object> findNamed(String reference) {
    return Optional.ofNullable(schemas.get(reference.substring(PREFIX.length())))
        .flatMap(this::find);
  }

  private Optional<Object> together(Map<String, Schema> members) {
    var example = new LinkedHashMap<String, Object>();
    members.forEach((name, member) -> find(member).ifPresent(value -> example.put(name, value)));
    return example.isEmpty() ? Optional.empty() : Optional.of(example);
  }
}
