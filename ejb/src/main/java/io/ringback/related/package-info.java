/** The other open cases of a number (REL-1 to 3). */
@NullMarked
package io.ringback.related;

import org.jspecify.annotations.NullMarked;
