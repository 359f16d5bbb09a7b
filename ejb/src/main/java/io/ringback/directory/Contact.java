package io.ringback.directory;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person or company with numbers, known to all lists.
 *
 * @param id chosen by whoever keeps the contacts, for example the key of a CRM
 * @param name of the person, null when only the company is known
 * @param numbers E.164 once they are kept, any spelling before; each belongs to this contact only
 */
public record Contact(
    String id, @Nullable String name, @Nullable String company, List<String> numbers) {
  public Contact {
    numbers = List.copyOf(numbers);
  }

  /** Name and company, as far as they are known. */
  public String title() {
    return Stream.of(name, company).filter(Objects::nonNull).collect(Collectors.joining(", "));
  }
}
