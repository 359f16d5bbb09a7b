/** Sound over HTTP, for pages and API alike: whole, or the part that a player asks for. */
@NullMarked
package io.ringback.web.audio;

import org.jspecify.annotations.NullMarked;
