/**
 * Telling members of new cases (NOTE-1): who is told, that each is told once, and the push for
 * those who have no page open. Follows the feed; whoever makes a case knows nothing of it.
 */
@NullMarked
package io.ringback.notices;

import org.jspecify.annotations.NullMarked;
