package io.because.api;

record UserView(String id, String name, boolean sharesActivity) {
    static UserView of(UserNode node) {
        return new UserView(
                node.id(), node.name() == null ? node.id() : node.name(), Boolean.TRUE.equals(node.sharesActivity()));
    }
}
