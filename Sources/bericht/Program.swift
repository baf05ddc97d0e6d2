#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// How another program ended.
enum ProgramOutcome {
  case done, failed, missing
}

/// Runs another program to its end, found by its path or on the search path; what it says goes to
/// the error stream, or to the file that `output` names.
func runProgram(
  _ name: String,
  _ arguments: [String],
  output: String? = nil
) -> ProgramOutcome {
  var words: [UnsafeMutablePointer<CChar>?] = ([name] + arguments).map { strdup($0) }
  defer { for word in words { free(word) } }
  words.append(nil)
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  if let output {
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  } else {
    posix_spawn_file_actions_adddup2(&actions, 2, 1)
  }
  var process = pid_t()
  let fault = posix_spawnp(&process, name, &actions, nil, words, environ)
  if fault != 0 { return fault == ENOENT || fault == EACCES ? .missing : .failed }
  var status: Int32 = 0
  while waitpid(process, &status, 0) == -1 {
    if errno != EINTR { return .failed }
  }
  return status == 0 ? .done : status >> 8 == 127 ? .missing : .failed
}
