import NIOCore

/// Closes a connection that takes nothing of what it is sent: who reads slowly is served, who does not read at all holds
/// nothing.
final class StalledConnection: ChannelOutboundHandler, RemovableChannelHandler {
    typealias OutboundIn = NIOAny

    private let patience: TimeAmount
    private var pending = 0
    private var lastProgress = NIODeadline.now()
    private var check: Scheduled<Void>?

    init(patience: TimeAmount) {
        self.patience = patience
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let promise = promise ?? context.eventLoop.makePromise(of: Void.self)
        if pending == 0 { lastProgress = .now() }
        pending += 1
        promise.futureResult.assumeIsolated().whenComplete { _ in
            self.pending -= 1
            self.lastProgress = .now()
        }
        if check == nil { schedule(context, in: patience) }
        context.write(data, promise: promise)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        check?.cancel()
        check = nil
    }

    private func schedule(_ context: ChannelHandlerContext, in time: TimeAmount) {
        check = context.eventLoop.assumeIsolated().scheduleTask(in: time) {
            self.check = nil
            guard self.pending > 0 else { return }
            let waited = NIODeadline.now() - self.lastProgress
            if waited >= self.patience {
                context.close(promise: nil)
            } else {
                self.schedule(context, in: self.patience - waited)
            }
        }
    }
}
