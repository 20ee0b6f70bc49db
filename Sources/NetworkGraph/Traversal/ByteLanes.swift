/// Sixty-four sources at once: a small whole number per source and node, one line of the cache.
typealias ByteLanes = SIMD64<UInt8>

/// All bits of a lane's byte set or none.
typealias ByteMask = SIMD8<UInt64>

extension SIMD64<UInt8> {
    @inline(__always)
    func equals(_ other: ByteLanes) -> ByteMask { unsafeBitCast(self .== other, to: ByteMask.self) }

    @inline(__always)
    func isAtMost(_ other: ByteLanes) -> ByteMask { unsafeBitCast(self .<= other, to: ByteMask.self) }

    @inline(__always)
    func least(_ other: ByteLanes) -> ByteLanes { replaced(by: other, where: other.isAtMost(self)) }

    @inline(__always)
    func greatest(_ other: ByteLanes) -> ByteLanes { replaced(by: other, where: isAtMost(other)) }

    /// Half of each, rounded down. (The standard library shifts bytes one by one, and picks them so in `replacing`, which
    /// made bridging ten times slower and more, Swift 6.3.1.)
    @inline(__always)
    var halved: ByteLanes {
        let words = unsafeBitCast(self, to: ByteMask.self)
        return unsafeBitCast((words &>> 1) & 0x7f7f_7f7f_7f7f_7f7f, to: ByteLanes.self)
    }

    /// Another's lanes where the mask is set.
    @inline(__always)
    func replaced(by other: ByteLanes, where mask: ByteMask) -> ByteLanes {
        let (own, others) = (
            unsafeBitCast(self, to: ByteMask.self), unsafeBitCast(other, to: ByteMask.self)
        )
        return unsafeBitCast((own & ~mask) | (others & mask), to: ByteLanes.self)
    }
}

extension SIMD8<UInt64> {
    /// As a mask of bytes: one bit for each lane.
    @inline(__always)
    var laneBits: UInt64 {
        var bits: UInt64 = 0
        for word in 0..<8 {
            // Byte i leaves bit i, and the product gathers all of them in the highest byte.
            let spread = self[word] & 0x8040_2010_0804_0201
            bits |= ((spread &* 0x0101_0101_0101_0101) &>> 56) &<< UInt64(8 &* word)
        }
        return bits
    }
}
