package io.ringback.telephony.recordings;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which kinds of content are passed on. Only sounds: a page from a foreign server, served from our
 * address, could act in the name of whoever opens it.
 */
final class MediaTypes {
  static final String UNKNOWN_SOUND = "application/octet-stream";

  private static final Pattern SOUND = Pattern.compile("audio/[a-z0-9][a-z0-9.+-]*");

  /** For a PBX that calls all its files a row of bytes. */
  private static final Map<String, String> BY_ENDING =
      Map.of(
          "wav", "audio/wav",
          "mp3", "audio/mpeg",
          "ogg", "audio/ogg",
          "opus", "audio/ogg",
          "m4a", "audio/mp4",
          "webm", "audio/webm",
          "flac", "audio/flac");

  private MediaTypes() {}

  /**
   * @param told the header {@code Content-Type}
   * @param path of the address
   */
  static Optional<String> ofSound(String told, String path) {
    var type = told.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (SOUND.matcher(type).matches()) return Optional.of(type);
    if (type.equals("application/ogg")) return Optional.of("audio/ogg");
    if (!type.isEmpty() && !type.equals(UNKNOWN_SOUND)) return Optional.empty();
    var ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(BY_ENDING.get(ending));
  }
}
