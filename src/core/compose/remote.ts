/** What Docker Compose fetches itself: an OCI artifact or a Git repository. It is not in the checked files. */
export function isRemoteReference(reference: string): boolean {
  return (
    /^(?:oci:\/\/|https?:\/\/|git:\/\/|ssh:\/\/|git@|github\.com\/)/.test(reference) || /\.git(?:#|$)/.test(reference)
  );
}
