/** How the operation stands now (CONS-1). */
@NullMarked
package io.ringback.web.console.dashboard;

import org.jspecify.annotations.NullMarked;
