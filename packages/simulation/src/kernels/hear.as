// What every firm will know next quarter as if it were in no market; the same sums, in the same order, as hear.ts, two markets at a
// time. AssemblyScript, compiled by `npm run kernels`. Addresses are byte offsets in the memory that the state's arrays lie in.
export function hear(
  used: i32,
  markets: i32,
  room: i32,
  alive: usize,
  degree: usize,
  partner: usize,
  byTies: usize,
  kept: f64,
  knowledge: usize,
  next: usize,
  total: usize,
): void {
  const width: usize = <usize>markets << 3;
  const keptBoth = f64x2.splat(kept);
  for (let i: usize = 0; i < <usize>used; i++) {
    if (load<u8>(alive + i) == 0) continue;
    const start: usize = partner + ((i * <usize>room) << 2);
    const end: usize = start + (<usize>load<u8>(degree + i) << 2);
    const half: f64 = 0.5 * load<f64>(byTies + (i << 3));
    const halfBoth = f64x2.splat(half);
    const own: usize = knowledge + i * width;
    const out: usize = next + i * width;
    let sum: f64 = 0;
    let m: usize = 0;
    for (; m + 32 <= width; m += 32) {
      const a = v128.load(own + m);
      const b = v128.load(own + m, 16);
      let s = f64x2.splat(0);
      let t = f64x2.splat(0);
      for (let at = start; at < end; at += 4) {
        const theirs = knowledge + <usize>load<u32>(at) * width + m;
        const g = f64x2.sub(v128.load(theirs), a);
        const h = f64x2.sub(v128.load(theirs, 16), b);
        s = f64x2.add(s, f64x2.add(g, f64x2.abs(g)));
        t = f64x2.add(t, f64x2.add(h, f64x2.abs(h)));
      }
      const x = f64x2.add(f64x2.mul(keptBoth, a), f64x2.mul(halfBoth, s));
      const y = f64x2.add(f64x2.mul(keptBoth, b), f64x2.mul(halfBoth, t));
      v128.store(out + m, x);
      v128.store(out + m, y, 16);
      sum +=
        f64x2.extract_lane(x, 0) +
        f64x2.extract_lane(x, 1) +
        f64x2.extract_lane(y, 0) +
        f64x2.extract_lane(y, 1);
    }
    for (; m < width; m += 8) {
      const k = load<f64>(own + m);
      let s: f64 = 0;
      for (let at = start; at < end; at += 4) {
        const g = load<f64>(knowledge + <usize>load<u32>(at) * width + m) - k;
        s += g + abs(g);
      }
      const n = kept * k + half * s;
      store<f64>(out + m, n);
      sum += n;
    }
    store<f64>(total + (i << 3), sum);
  }
}
