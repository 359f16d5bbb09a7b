package io.ringback.lists;

import io.ringback.errors.BusinessException;
import io.ringback.errors.ErrorKind;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Somebody else changed the same settings since they were looked at. Nothing was stored: whoever
 * asked sees both values and chooses.
 */
public final class ListChangedMeanwhileException extends BusinessException {
  private static final String BETWEEN = ", ";

  private final String settings;

  private ListChangedMeanwhileException(String settings) {
    super(
        ErrorKind.STALE,
        "list-changed",
        "changed in the meantime: " + settings,
        Map.of("settings", settings));
    this.settings = settings;
  }

  static ListChangedMeanwhileException in(Collection<String> settings) {
    return new ListChangedMeanwhileException(String.join(BETWEEN, settings));
  }

  /** Names of the settings that both changed. */
  public Set<String> settings() {
    return Set.of(settings.split(BETWEEN));
  }
}
