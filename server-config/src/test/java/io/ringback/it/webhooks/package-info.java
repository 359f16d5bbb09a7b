/** Other systems that are told of events, and what goes wrong with them. */
package io.ringback.it.webhooks;
