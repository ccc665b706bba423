package org.scorepack.publish;

import java.util.function.Supplier;

/** What an edition passes at its last step, when it is whole and nobody sees it yet. */
@FunctionalInterface
public interface Gate {

    /** Lets it appear, or throws where whoever publishes no longer may; readers then see nothing of it. */
    Published pass(Supplier<Published> appear);
}
