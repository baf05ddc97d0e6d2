/// The parts of a program in memory, for the time of one filling.
struct TemplateProgramPointers {
  let instructions: UnsafeBufferPointer<TemplateInstruction>
  let literals: UnsafeBufferPointer<UInt8>
  let paths: UnsafeBufferPointer<TemplatePath>
  let steps: UnsafeBufferPointer<TemplateName>
  let procedures: UnsafeBufferPointer<TemplateProcedure>
}

extension TemplateProgram {
  /// Runs a closure with the addresses of the program's parts, which hold no longer than that.
  func withPointers<Result>(_ body: (TemplateProgramPointers) -> Result) -> Result {
    instructions.withUnsafeBufferPointer { instructions in
      literals.withUnsafeBufferPointer { literals in
        paths.withUnsafeBufferPointer { paths in
          steps.withUnsafeBufferPointer { steps in
            procedures.withUnsafeBufferPointer { procedures in
              body(
                TemplateProgramPointers(
                  instructions: instructions,
                  literals: literals,
                  paths: paths,
                  steps: steps,
                  procedures: procedures
                )
              )
            }
          }
        }
      }
    }
  }
}
