const opening = /\{\{|\{%|\{#|\$\{|<%|%%|@@|<<[A-Z_]/;

/**
 * Whether a text has a placeholder that another program fills in: Jinja, Ansible, Go templates (`{{ }}`, `{% %}`), Terraform and
 * cloud-init (`${ }`), ERB (`<% %>`). What stands there is not known; it is no error.
 */
export function hasPlaceholder(text: string): boolean {
  return opening.test(text);
}
