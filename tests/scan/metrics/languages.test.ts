import {describe, expect, test} from 'vitest'
import {functionsIn, measure, spotsIn, typesIn} from './measure.ts'

describe('TypeScript', () => {
  const source = `import {x} from './x.ts'
export * from './y.ts'
const z = require('z')
// a comment

/** Documented.
 *
 * In four lines. */
export class Store<T> {
  constructor(private readonly open: boolean, closed = false) {}
  get(this: Store<T>, key: string, {deep}: {deep: boolean}): T | undefined {
    if ((key && this.open) || !key) {
      return undefined
    } else if (x) {
      for (const a of []) while (true) {} // and code
    }
    switch (key) {
      case 'a':
        return
      case 'b':
        break
      default:
    }
    try { x() } catch {}
    const inner = () => {
      return 1
    }
    return key ? x!.y : undefined
    console.log('dead')
  }
}
interface Shape { area(): number }
enum Colour { red }
const f = (a: number) => a ?? 1
`
  test('functions', () => {
    expect(functionsIn('a.ts', source)).toEqual([
      'Store.constructor 10-10 code=1 parameters=2/2 nesting=0 complexity=1',
      'Store.get 11-30 code=19 parameters=2/0 nesting=3 complexity=11',
      'inner 25-27 code=3 parameters=0/0 nesting=0 complexity=1',
      'f 34-34 code=1 parameters=1/0 nesting=0 complexity=2',
    ])
  })

  test('types, imports, lines', () => {
    expect(typesIn('a.ts', source)).toEqual([
      'class Store 9-31 code=23 methods=2',
      'interface Shape 32-32 code=1 methods=0',
      'enum Colour 33-33 code=1 methods=0',
    ])
    const {imports, lines, syntaxErrors} = measure('a.ts', source)
    expect(imports).toEqual(['./x.ts', './y.ts', 'z'])
    expect(lines).toEqual({code: 29, comment: 4, blank: 1})
    expect(syntaxErrors).toBe(0)
  })

  test('spots', () => {
    expect(spotsIn('a.ts', source)).toEqual([
      "dead-code 29 1 console.log('dead')",
      'empty-catch 24 1 catch {}',
      'unsafe-unwrap 28 1 return key ? x!.y : undefined',
    ])
  })
})

test('TSX and JavaScript are read as themselves', () => {
  expect(functionsIn('a.tsx', 'const A = () => <p>{a && <b>x</b>}</p>\n')).toEqual([
    'A 1-1 code=1 parameters=0/0 nesting=0 complexity=2',
  ])
  expect(functionsIn('a.mjs', 'module.exports.f = function* (a, b = true) { yield a || b }\n')).toEqual([
    'module.exports.f 1-1 code=1 parameters=2/1 nesting=0 complexity=2',
  ])
})

test('Python', () => {
  const source = `"""Read
this."""
import os, sys as s
from a.b import c

class A(B):
    def m(self, a, b=True, *, c: bool = False):
        """One line."""
        if a and b or c:
            pass
        elif a:
            for x in y:
                return [z for z in x if z]
        try:
            f()
        except Exception:
            pass
        match a:
            case 1: pass
            case _: pass
        return 1
        print(2)
    @staticmethod
    async def s(a, *args): return a if args else 1
def g():
    return
    yield
h = lambda a, /, b: a or b
`
  expect(functionsIn('a.py', source)).toEqual([
    'A.m 7-22 code=15 parameters=2/1 nesting=2 complexity=10',
    'A.s 24-24 code=1 parameters=2/0 nesting=0 complexity=2',
    'g 25-27 code=3 parameters=0/0 nesting=0 complexity=1',
    '- 28-28 code=1 parameters=2/0 nesting=0 complexity=2',
  ])
  expect(typesIn('a.py', source)).toEqual(['class A 6-24 code=18 methods=2'])
  expect(spotsIn('a.py', source)).toEqual(['dead-code 22 1 print(2)', 'empty-catch 16 1 except Exception:'])
  const {imports, lines} = measure('a.py', source)
  expect(imports).toEqual(['os', 'sys', 'a.b'])
  expect(lines).toEqual({code: 24, comment: 3, blank: 1})
})

test('Rust', () => {
  const source = `use std::{io, fmt};
pub struct S<T> { a: T }
/// Documents.
impl<T> S<T> {
    fn new(&self, a: bool, b: i32) -> u8 {
        match a {
            true => 1,
            false if b > 2 => 2,
            _ => 3,
        }
    }
    fn u(&mut self) -> Result<(), E> {
        self.x().unwrap();
        if let Some(x) = y {
            while a && b || c { loop { break } }
        } else if z { } else { }
        match r { Ok(_) => {}, Err(_) => {} }
        let f = |a, b| a + b;
        return Ok(());
        foo();
    }
}
trait Shape { fn area(&self) -> f64; }
#[cfg(test)]
mod tests { fn t() { a.unwrap(); } }
`
  expect(functionsIn('a.rs', source)).toEqual([
    'S.new 5-11 code=7 parameters=2/1 nesting=1 complexity=3',
    'S.u 12-21 code=10 parameters=0/0 nesting=3 complexity=8',
    '- 18-18 code=1 parameters=2/0 nesting=0 complexity=1',
    't 25-25 code=1 parameters=0/0 nesting=0 complexity=1',
  ])
  expect(typesIn('a.rs', source)).toEqual(['struct S 2-2 code=18 methods=2', 'trait Shape 23-23 code=1 methods=0'])
  expect(spotsIn('a.rs', source)).toEqual([
    'dead-code 20 1 foo();',
    'empty-catch 17 1 Err(_) => {} }',
    'unsafe-unwrap 13 1 self.x().unwrap();',
  ])
  expect(measure('a.rs', source).imports).toEqual(['std::{io, fmt}'])
})

test('Go', () => {
  const source = `package a

import (
	"fmt"
	b "os"
)

type S struct{ A int }

// M does it.
func (s *S[T]) M(a, b int, c bool) (int, error) {
	if err != nil {
	}
	switch a {
	case 1:
		return 1, nil
	default:
	}
	switch x := y.(type) {
	case int:
		_ = x
	}
	v, ok := z.(int)
	w := z.(string)
	for i := range v {
		if i > 1 && ok || false {
			continue
		} else if i > 2 {
		}
	}
	return 0, func() error { return nil }()
	fmt.Println(w)
}
func f(...int) {}
`
  expect(functionsIn('a.go', source)).toEqual([
    'S.M 11-33 code=23 parameters=3/1 nesting=2 complexity=9',
    '- 31-31 code=1 parameters=0/0 nesting=0 complexity=1',
    'f 34-34 code=1 parameters=1/0 nesting=0 complexity=1',
  ])
  expect(typesIn('a.go', source)).toEqual(['struct S 8-8 code=24 methods=1'])
  expect(spotsIn('a.go', source)).toEqual([
    'dead-code 32 1 fmt.Println(w)',
    'empty-catch 12 1 if err != nil {',
    'unsafe-unwrap 24 1 w := z.(string)',
  ])
  expect(measure('a.go', source).imports).toEqual(['fmt', 'os'])
})

test('Java', () => {
  const source = `import java.util.List;
import static java.lang.Math.*;

public class A<T> extends B {
  public A(boolean x, final boolean y) { }
  abstract int none();
  int m(int a) throws E {
    for (int i : l) { if (a > 1 && i < 2) { do { } while (x); } }
    switch (a) { case 1: case 2: return 1; default: break; }
    int z = switch (a) { case 1 -> 2; default -> 3; };
    try { q(); } catch (E e) { } catch (F ignored) { }
    l.stream().findFirst().get();
    Runnable r = () -> { };
    return a > 1 ? 1 : 2;
  }
  record P(int x) { P { } }
  enum Colour { RED { void f() { } } }
}
`
  expect(functionsIn('a.java', source)).toEqual([
    'A.A 5-5 code=1 parameters=2/2 nesting=0 complexity=1',
    'A.m 7-15 code=9 parameters=1/0 nesting=3 complexity=11',
    '- 13-13 code=1 parameters=0/0 nesting=0 complexity=1',
    'P.P 16-16 code=1 parameters=0/0 nesting=0 complexity=1',
    'Colour.f 17-17 code=1 parameters=0/0 nesting=0 complexity=1',
  ])
  expect(typesIn('a.java', source)).toEqual([
    'class A 4-18 code=15 methods=2',
    'record P 16-16 code=1 methods=1',
    'enum Colour 17-17 code=1 methods=1',
  ])
  expect(spotsIn('a.java', source)).toEqual([
    'empty-catch 11 1 catch (E e) { } catch (F ignored) { }',
    'unsafe-unwrap 12 1 l.stream().findFirst().get();',
  ])
  expect(measure('a.java', source).imports).toEqual(['java.util.List', 'java.lang.Math.*'])
})

test('C', () => {
  const source = `#include <stdio.h>
#include "x.h"
struct s { int a; };
typedef struct s t;
static char *f(int a, char **b, void (*cb)(int), ...) {
  if (a) { goto out; x(); }
  else if (b) return 0;
  switch (a) { case 1: break; default: return 1; }
  for (;;) { while (a && b || c) { do {} while(0); } }
out:
  return a ? b : 0;
}
int declared(int a);
int main(void) { return 0; /* done */ }
`
  expect(functionsIn('a.c', source)).toEqual([
    'f 5-12 code=8 parameters=3/0 nesting=3 complexity=10',
    'main 14-14 code=1 parameters=0/0 nesting=0 complexity=1',
  ])
  expect(typesIn('a.c', source)).toEqual(['struct s 3-3 code=1 methods=0'])
  expect(spotsIn('a.c', source)).toEqual(['dead-code 6 1 x();'])
  expect(measure('a.c', source).imports).toEqual(['stdio.h', 'x.h'])
})

test('C++', () => {
  const source = `#include <vector>
namespace n {
class C {
 public:
  C(bool a, bool b = true);
  ~C() { }
  int m() const { return 1; }
  bool operator==(const C& other) const { return a == other.a; }
};
int C::k(const std::vector<int>& x) {
  for (auto& y : x) { try { throw 1; } catch (...) { } }
  auto l = [&](int a) { return a && b; };
  return 0;
}
template <typename T> T&& g(T t, bool deep) { if (t && 1) return t; }
}
`
  expect(functionsIn('a.cpp', source)).toEqual([
    'C.~C 6-6 code=1 parameters=0/0 nesting=0 complexity=1',
    'C.m 7-7 code=1 parameters=0/0 nesting=0 complexity=1',
    'C.operator== 8-8 code=1 parameters=1/0 nesting=0 complexity=1',
    'C::k 10-14 code=5 parameters=1/0 nesting=2 complexity=3',
    '- 12-12 code=1 parameters=1/0 nesting=0 complexity=2',
    'g 15-15 code=1 parameters=2/1 nesting=1 complexity=3',
  ])
  expect(typesIn('a.hpp', source)).toEqual(['class C 3-9 code=12 methods=4'])
  expect(spotsIn('a.cpp', source)).toEqual(['empty-catch 11 1 catch (...) { } }'])
})
