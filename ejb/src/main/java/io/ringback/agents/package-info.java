/** Users and agents: availability, work mode, membership of lists. */
@NullMarked
package io.ringback.agents;

import org.jspecify.annotations.NullMarked;
