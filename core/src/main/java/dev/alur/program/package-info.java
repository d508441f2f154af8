/** Links and compiles definitions to small programs, and runs them: a pure machine of state, input and effects. */
@NullMarked
package dev.alur.program;

import org.jspecify.annotations.NullMarked;
