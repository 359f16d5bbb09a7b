/** The agents of the API: their switches, and the case they are offered. */
@NullMarked
package io.ringback.web.rest.agents;

import org.jspecify.annotations.NullMarked;
