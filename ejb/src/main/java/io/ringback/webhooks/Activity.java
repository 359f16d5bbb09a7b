package io.ringback.webhooks;

/** Whether an endpoint is told, as the audit log knows it. */
record Activity(boolean active) {}
