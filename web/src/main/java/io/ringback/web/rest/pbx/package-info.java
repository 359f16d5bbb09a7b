/** What a PBX sends, and the rules that say where it goes. */
@NullMarked
package io.ringback.web.rest.pbx;

import org.jspecify.annotations.NullMarked;
