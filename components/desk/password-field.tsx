import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** A password that the browser may fill in. */
export function PasswordField({ label }: { readonly label: string }) {
  return (
    <Field label={label}>
      {(control) => (
        <Input
          {...control}
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
      )}
    </Field>
  );
}
