/**
 * The agent's desk: what its scripts read and do, as JSON under {@code /agent/data}. Sessions only;
 * keys belong to the API.
 */
@NullMarked
package io.ringback.web.agent;

import org.jspecify.annotations.NullMarked;
