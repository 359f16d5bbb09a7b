/** {@code /recordings}: the sound of what was recorded. */
@NullMarked
package io.ringback.web.rest.recordings;

import org.jspecify.annotations.NullMarked;
