package io.because.api;

record UserView(String id, boolean sharesActivity) {
    static UserView of(UserNode node) {
        return new UserView(node.id(), Boolean.TRUE.equals(node.sharesActivity()));
    }
}
