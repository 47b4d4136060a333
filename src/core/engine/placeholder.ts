const opening = /\{\{|\{%|\{#|\$\{|<%|%%|@@|<<[A-Z_]/;

/**
 * Whether a text has a placeholder that another program fills in: Jinja, Ansible, Go templates (`{{ }}`, `{% %}`), Terraform and
 * cloud-init (`${ }`), ERB (`<% %>`). What stands there is not known; it is no error.
 */
export function hasPlaceholder(text: string): boolean {
  return opening.test(text);
}

/** Whether a path says that the file is a template, whatever stands in it. */
export function isTemplatePath(path: string): boolean {
  return /\.(j2|jinja2?|tpl|tmpl|tftpl|erb|epp|mustache|hbs|gotmpl)$/i.test(path);
}
