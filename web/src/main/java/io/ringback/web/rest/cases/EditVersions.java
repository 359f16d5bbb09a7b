package io.ringback.web.rest.cases;

import io.ringback.cases.CaseView;
import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ETag of a case: the number of its last edit. Offers and attempts are no edits. */
final class EditVersions {
  private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

  private EditVersions() {}

  static EntityTag tag(CaseView view) {
    return new EntityTag(String.valueOf(view.editVersion()));
  }

  /**
   * The version that an {@code If-Match} header stands on.
   *
   * @param current of the case, for {@code *} and lists of versions
   * @return -1 when it names no version that a case can have: an edit on it is stale
   */
  static int expected(@Nullable String ifMatch, int current) {
    if (ifMatch == null || ifMatch.isBlank()) throw new IfMatchMissingException();
    if (ifMatch.strip().equals("*")) return current;
    var versions = Arrays.stream(ifMatch.split(",")).mapToInt(EditVersions::version).toArray();
    return Arrays.stream(versions).anyMatch(version -> version == current) ? current : versions[0];
  }

  /** A weak tag is good for caches, not for editing. */
  private static int version(String tag) {
    var match = TAG.matcher(tag.strip());
    return match.matches() ? Integer.parseInt(match.group(1)) : -1;
  }
}
