/** The console for those in charge. So far its first page: the lists that they may see. */
@NullMarked
package io.ringback.web.console;

import org.jspecify.annotations.NullMarked;
