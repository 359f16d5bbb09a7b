package io.ringback.webhooks;

/** The form of a message's body. Both are signed alike. */
public enum WebhookFormat {
  /** {@code {"type","timestamp","data"}}, as Standard Webhooks has it. */
  STANDARD("application/json"),
  /** CloudEvents 1.0, structured. */
  CLOUDEVENTS("application/cloudevents+json; charset=utf-8");

  private final String contentType;

  WebhookFormat(String contentType) {
    this.contentType = contentType;
  }

  String contentType() {
    return contentType;
  }
}
