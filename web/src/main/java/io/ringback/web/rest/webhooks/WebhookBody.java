package io.ringback.web.rest.webhooks;

import io.ringback.web.body.Body;
import io.ringback.web.body.ValueType;
import io.ringback.webhooks.NewWebhook;
import io.ringback.webhooks.WebhookFormat;
import java.util.Set;

/** Reads an endpoint that is to be told. */
final class WebhookBody {
  private static final int LONGEST_URL = 2_000;
  private static final int LONGEST_NAME = 100;
  private static final int MOST = 100;

  private WebhookBody() {}

  static NewWebhook read(Body body) {
    var url = body.required("url", ValueType.nonBlank(LONGEST_URL));
    var types = body.notNull("types", names());
    var lists = body.optional("lists", names());
    var personalData = body.notNull("personalData", ValueType.BOOLEAN);
    var format = body.notNull("format", ValueType.oneOf(WebhookFormat.class));
    body.end();
    return new NewWebhook(
        url.get(),
        types.or(Set.of()),
        lists.orNull(),
        personalData.or(false),
        format.or(WebhookFormat.STANDARD));
  }

  private static ValueType<Set<String>> names() {
    return ValueType.setOf(ValueType.nonBlank(LONGEST_NAME), MOST);
  }
}
