package io.ringback.webhooks;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint that wants to be told.
 *
 * @param types what of; empty = everything
 * @param lists keys of the lists it hears of; null = all that its maker may see
 * @param personalData whether messages tell of the person of a case
 */
public record NewWebhook(
    String url,
    Set<String> types,
    @Nullable Set<String> lists,
    boolean personalData,
    WebhookFormat format) {
  public NewWebhook {
    types = Set.copyOf(types);
  }
}
