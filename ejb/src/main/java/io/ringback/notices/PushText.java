package io.ringback.notices;

import io.ringback.json.Json;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * What a push says: how many new or due cases on which list, in the reader's language. Nothing of
 * the person who waits: it shows on locked screens.
 *
 * @param caseId public id when it is one case, null when there are several
 */
public record PushText(
    NoticeKind kind,
    String language,
    String listKey,
    String listName,
    int cases,
    @Nullable String caseId) {
  private static final String BUNDLE = "io.ringback.notices.Words";

  /**
   * A later push of the same kind about the same list takes the place of an earlier one: {@code
   * tag}.
   */
  String json() {
    var json =
        Json.createObjectBuilder()
            .add("title", title())
            .add("body", listName)
            .add("tag", (kind == NoticeKind.DUE ? "due-" : "list-") + listKey);
    if (caseId != null) json.add("case", caseId);
    return json.build().toString();
  }

  private String title() {
    var locale = Locale.forLanguageTag(language);
    var words =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            PushText.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new MessageFormat(
            words.getString(kind == NoticeKind.DUE ? "dueCases" : "newCases"), locale)
        .format(new Object[] {cases});
  }
}
