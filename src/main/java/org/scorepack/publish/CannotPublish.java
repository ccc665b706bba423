package org.scorepack.publish;

/** Why nothing was written; the message says where, what was found and what to do. Nothing half-written is visible. */
public class CannotPublish extends RuntimeException {

    public CannotPublish(String message) {
        super(message);
    }

    public CannotPublish(String message, Throwable cause) {
        super(message, cause);
    }
}
