import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// The policy also on what the library itself answers where bytes are no request.
final class PolicyHandler: ChannelOutboundHandler, RemovableChannelHandler {
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .head(var head) = unwrapOutboundIn(data), head.headerFields[.contentSecurityPolicy] == nil
        else { return context.write(data, promise: promise) }
        Policy.guard(&head.headerFields)
        context.write(wrapOutboundOut(.head(head)), promise: promise)
    }
}
